// Everything a page loads must come from the site itself.

/* exported otherAddresses, loadedFiles */

function otherAddresses() {
  return loadedFiles()
    .filter(({ origin }) => origin !== window.location.origin)
    .map(({ href }) => ({ detail: href }));
}

function loadedFiles() {
  return window.performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ protocol }) => protocol === "http:" || protocol === "https:");
}
