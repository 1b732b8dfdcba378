// @ts-check
/* Leads from the page of an old id to its record, with the part of the page that was asked for. The
   page leads there without this script too, but then to the record's beginning. */

(() => {
  "use strict";

  const link = document.getElementById("moved");
  if (!(link instanceof HTMLAnchorElement)) return;
  link.hash = location.hash;
  location.replace(link.href);
})();
