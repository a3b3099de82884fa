// The page of a reader's list, as long as there is none: everything else comes with the first case.

const open = () => import("./view.js");
if (document.documentElement.classList.contains("listed")) open();
else document.addEventListener("listchange", open, { once: true });
