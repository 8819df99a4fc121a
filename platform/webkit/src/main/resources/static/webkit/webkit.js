// Enhances pages that work without it: search key, quick exit, upload progress, chart tooltips.
(function () {
  "use strict";

  function typing(target) {
    return target instanceof HTMLElement &&
      (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName));
  }

  // "/" moves to the search box.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    var box = document.querySelector("[data-hw-search]");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  // Quick exit: sign out, blank the page at once, then leave without an entry to come back to. Whoever goes further
  // back meets the sign-in. Escape three times does it too.
  var exit = document.querySelector("[data-hw-exit]");
  function leave(event) {
    if (event) {
      event.preventDefault();
    }
    var signOut = document.querySelector("form[action='/sign-out']");
    if (signOut) {
      fetch(signOut.action, { method: "POST", body: new URLSearchParams(new FormData(signOut)), keepalive: true });
    }
    document.title = "";
    document.body.replaceChildren();
    window.location.replace(exit.href);
  }
  if (exit) {
    var escapes = [];
    exit.addEventListener("click", leave);
    document.addEventListener("keydown", function (event) {
      escapes = event.key === "Escape" ? escapes.concat(event.timeStamp).slice(-3) : [];
      if (escapes.length === 3 && escapes[2] - escapes[0] < 2000) {
        leave();
      }
    });
  }

  // Upload with a progress bar: the same form, sent by a request that can be watched.
  function enhanceUpload(form) {
    var bar = form.querySelector("[data-hw-upload-progress]");
    if (!bar) {
      return;
    }
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var request = new XMLHttpRequest();
      var body = new FormData(form, event.submitter || null);
      bar.hidden = false;
      request.upload.addEventListener("progress", function (sent) {
        if (sent.lengthComputable) {
          bar.max = sent.total;
          bar.value = sent.loaded;
        }
      });
      request.upload.addEventListener("load", function () {
        bar.removeAttribute("value");
      });
      request.addEventListener("load", function () {
        if (request.status < 400 && request.responseURL && request.responseURL !== form.action) {
          window.location.assign(request.responseURL);
        } else {
          bar.hidden = true;
          var page = new DOMParser().parseFromString(request.responseText, "text/html");
          if (!page.querySelector("main")) {
            form.submit();
            return;
          }
          document.title = page.title;
          document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
          document.dispatchEvent(new CustomEvent("hw:main"));
        }
      });
      request.addEventListener("error", function () {
        bar.hidden = true;
        form.submit();
      });
      request.open(form.method, form.action);
      request.send(body);
    });
  }

  // Chart tooltips: the <title> of a mark, shown at once, also on touch and keyboard focus.
  var tip = document.createElement("div");
  tip.className = "hw-tip";
  tip.setAttribute("aria-hidden", "true");
  var marked = null;

  function words(mark) {
    var title = mark.querySelector(":scope > title");
    if (title) {
      mark.dataset.hwTip = title.textContent;
      if (mark.tagName.toLowerCase() === "a") {
        mark.setAttribute("aria-label", title.textContent);
      }
      title.remove();
    }
    return mark.dataset.hwTip;
  }

  function hideTip() {
    marked = null;
    tip.remove();
  }

  function showTip(event) {
    var mark = event.target instanceof Element && event.target.closest("[data-hw-mark]");
    if (!mark) {
      if (event.type === "focusin" || marked !== document.activeElement) {
        hideTip();
      }
      return;
    }
    if (mark !== marked) {
      marked = mark;
      tip.textContent = words(mark);
      document.body.append(tip);
    }
    if (event.type === "focusin") {
      placeAtMark();
    } else {
      place(event.clientX + 12, event.clientY + 16);
    }
  }

  function placeAtMark() {
    var box = marked.getBoundingClientRect();
    place(box.left + box.width / 2, box.top + box.height / 2);
  }

  function place(x, y) {
    var room = document.documentElement;
    tip.style.left = Math.max(4, Math.min(x, room.clientWidth - tip.offsetWidth - 8)) + "px";
    tip.style.top = Math.max(4, Math.min(y, room.clientHeight - tip.offsetHeight - 8)) + "px";
  }

  document.addEventListener("pointerover", showTip);
  document.addEventListener("pointermove", function (event) {
    if (marked) {
      showTip(event);
    }
  });
  document.addEventListener("focusin", showTip);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      hideTip();
    }
  });
  // Moving to a mark by keyboard scrolls to it: its tip goes along.
  window.addEventListener("scroll", function () {
    if (marked && marked === document.activeElement) {
      placeAtMark();
    } else {
      hideTip();
    }
  }, { passive: true });

  // Problems take the focus, so that a screen reader starts there.
  function enhance(root) {
    var problems = root.querySelector(".govuk-error-summary");
    if (problems) {
      problems.focus();
    }
    root.querySelectorAll("form[enctype='multipart/form-data']").forEach(enhanceUpload);
  }
  enhance(document);
  document.addEventListener("hw:main", function () { enhance(document.querySelector("main")); });
})();
