(function () {
  "use strict";

  // Two minutes before the session ends without a click: say so, and offer to stay. What is typed stays on the page.
  var session = document.querySelector("[data-hw-session]");
  if (session) {
    var soon = session.querySelector("[data-hw-session-soon]");
    var stay = soon.querySelector("form");
    var latest = Date.now() + 1000 * Number(session.dataset.hwSessionLatest);
    var waiting = 0;
    var waitForTheEnd = function () {
      var end = Math.min(Date.now() + 1000 * Number(session.dataset.hwSession), latest);
      soon.hidden = true;
      clearTimeout(waiting);
      waiting = setTimeout(function () { soon.hidden = false; }, Math.max(0, end - Date.now() - 120000));
    };
    waitForTheEnd();
    if (stay) {
      stay.addEventListener("submit", function (event) {
        event.preventDefault();
        fetch(stay.action, { method: "POST", body: new URLSearchParams(new FormData(stay)) }).then(function (answer) {
          if (answer.ok) {
            waitForTheEnd();
          } else {
            window.location.reload();
          }
        });
      });
    }
  }
})();
