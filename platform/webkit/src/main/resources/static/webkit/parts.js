// A large file goes in parts: whatever was sent stays sent, and a broken connection is tried again. Without this script
// a file may be as large as a form may be.
(function () {
  "use strict";
  var TRIES = 6;

  function hex(buffer) {
    return Array.from(new Uint8Array(buffer), function (one) { return one.toString(16).padStart(2, "0"); }).join("");
  }

  function wait(seconds) {
    return new Promise(function (done) { setTimeout(done, 1000 * seconds); });
  }

  // Again after 1, 2, 4, ... seconds while the connection or the server fails; a refusal is final.
  function insist(asking, tried) {
    return asking().then(function (answer) {
      if (answer.status >= 500 || answer.status === 429) {
        throw new TypeError("busy");
      }
      return answer;
    }).catch(function (failure) {
      if (!(failure instanceof TypeError) || tried + 1 >= TRIES) {
        throw failure;
      }
      return wait(Math.pow(2, tried)).then(function () { return insist(asking, tried + 1); });
    });
  }

  function refused(text) {
    var refusal = new Error(text);
    refusal.shown = text;
    return refusal;
  }

  function enhance(place) {
    var form = place.closest("form");
    var length = Number(place.dataset.hwPartsLength);
    var bar = form.querySelector("[data-hw-upload-progress]");
    var input = form.querySelector("input[type=file]");
    var csrf = form.querySelector("input[type=hidden]");
    var said = document.createElement("p");
    said.className = "govuk-error-message";
    said.setAttribute("role", "alert");

    // One that was begun must be the same file; anything small goes with the form itself.
    function isLarge(file) {
      return Number(place.dataset.hwPartsSize) > 0 ||
        (file.size > Number(place.dataset.hwPartsFrom) && /\.(csv|txt|tsv)$/i.test(file.name));
    }

    function post(path, fields) {
      var body = new FormData();
      body.append(csrf.name, csrf.value);
      Object.keys(fields).forEach(function (name) { body.append(name, fields[name]); });
      return fetch(path, { method: "POST", body: body, redirect: "manual" });
    }

    function announce(file) {
      if (Number(place.dataset.hwPartsSize) > 0) {
        return file.size === Number(place.dataset.hwPartsSize)
          ? Promise.resolve(place.dataset.hwParts)
          : Promise.reject(refused(place.dataset.hwPartsOther));
      }
      var body = new FormData(form);
      body.delete("file");
      body.append("size", file.size);
      return fetch(place.dataset.hwParts, { method: "POST", body: body }).then(function (answer) {
        if (answer.status === 201) {
          return answer.headers.get("Location");
        }
        return answer.text().then(function (text) {
          var page = new DOMParser().parseFromString(text, "text/html");
          var main = page.querySelector("main");
          if (!main) {
            throw refused(place.dataset.hwPartsFailed);
          }
          document.title = page.title;
          document.querySelector("main").replaceWith(document.adoptNode(main));
          document.dispatchEvent(new CustomEvent("hw:main"));
          throw refused("");
        });
      });
    }

    function there(path) {
      return insist(function () { return fetch(path + "/parts"); }, 0)
        .then(function (answer) { return answer.text(); })
        .then(function (text) {
          var parts = {};
          text.split("\n").filter(Boolean).forEach(function (line) {
            var words = line.split(" ");
            parts[words[0]] = words[1];
          });
          return parts;
        });
    }

    function isSame(piece, hash) {
      return !window.crypto.subtle
        ? Promise.resolve(true)
        : piece.arrayBuffer()
          .then(function (bytes) { return crypto.subtle.digest("SHA-256", bytes); })
          .then(function (digest) { return hex(digest) === hash; });
    }

    function send(file, path, parts, part) {
      if (part * length >= file.size) {
        return Promise.resolve();
      }
      var piece = file.slice(part * length, (part + 1) * length);
      bar.value = Math.min(file.size, part * length);
      var sent = parts[part]
        ? isSame(piece, parts[part]).then(function (same) {
          if (!same) {
            throw refused(place.dataset.hwPartsOther);
          }
        })
        : insist(function () { return post(path + "/parts/" + part, { content: piece }); }, 0)
          .then(function (answer) {
            if (!answer.ok) {
              throw refused(place.dataset.hwPartsFailed);
            }
          });
      return sent.then(function () { return send(file, path, parts, part + 1); });
    }

    // Before the handler that sends a form as a whole.
    form.addEventListener("submit", function (event) {
      var file = input.files[0];
      if (!file || !isLarge(file)) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      said.remove();
      bar.hidden = false;
      bar.max = file.size;
      bar.value = 0;
      announce(file).then(function (path) {
        return there(path)
          .then(function (parts) { return send(file, path, parts, 0); })
          .then(function () {
            bar.value = file.size;
            return post(path + "/check", {});
          })
          .then(function () { window.location.assign(path); });
      }).catch(function (failure) {
        bar.hidden = true;
        said.textContent = failure.shown === undefined ? place.dataset.hwPartsFailed : failure.shown;
        if (said.textContent) {
          bar.after(said);
        }
      });
    }, true);
  }

  function enhanceAll() {
    document.querySelectorAll("[data-hw-parts]").forEach(enhance);
  }
  document.addEventListener("hw:main", enhanceAll);
  enhanceAll();
})();
