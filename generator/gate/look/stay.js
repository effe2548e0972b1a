// While we look, the page stays where it is: what would lead the reader away is counted and not done.

/* exported stayHere */

function stayHere() {
  window.gateAway = 0;
  window.navigation?.addEventListener("navigate", (event) => {
    if (event.hashChange || event.destination.sameDocument) return;
    window.gateAway += 1;
    if (event.cancelable) event.preventDefault();
  });
}
