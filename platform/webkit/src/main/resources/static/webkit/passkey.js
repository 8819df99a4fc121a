// Passkeys: asks the browser for one and sends its answer with the form. Without it the forms stay hidden.
(function () {
  "use strict";

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function known(credential) {
    return { type: credential.type, id: bytes(credential.id), transports: credential.transports };
  }

  function making(options) {
    return Object.assign({}, options, {
      challenge: bytes(options.challenge),
      user: Object.assign({}, options.user, { id: bytes(options.user.id) }),
      excludeCredentials: (options.excludeCredentials || []).map(known)
    });
  }

  function using(options) {
    return Object.assign({}, options, {
      challenge: bytes(options.challenge),
      allowCredentials: (options.allowCredentials || []).map(known)
    });
  }

  function answer(credential) {
    var response = { clientDataJSON: text(credential.response.clientDataJSON) };
    if (credential.response.attestationObject) {
      response.attestationObject = text(credential.response.attestationObject);
      response.transports = credential.response.getTransports ? credential.response.getTransports() : [];
    } else {
      response.authenticatorData = text(credential.response.authenticatorData);
      response.signature = text(credential.response.signature);
      response.userHandle = credential.response.userHandle ? text(credential.response.userHandle) : null;
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response: response,
      clientExtensionResults: {},
      authenticatorAttachment: credential.authenticatorAttachment || null
    });
  }

  function enhance(form) {
    var options = JSON.parse(form.dataset.hwPasskeyOptions);
    var failed = form.querySelector("[data-hw-passkey-failed]");
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      failed.hidden = true;
      var asked = form.dataset.hwPasskey === "create"
        ? navigator.credentials.create({ publicKey: making(options) })
        : navigator.credentials.get({ publicKey: using(options) });
      asked.then(function (credential) {
        form.elements.namedItem("credential").value = answer(credential);
        form.submit();
      }).catch(function () {
        failed.hidden = false;
      });
    });
  }

  if (window.PublicKeyCredential && navigator.credentials) {
    document.querySelectorAll("[data-hw-passkey-unable]").forEach(function (note) { note.hidden = true; });
    document.querySelectorAll("[data-hw-passkey]").forEach(enhance);
  }
})();
