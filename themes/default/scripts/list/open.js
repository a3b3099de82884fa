// The page of a reader's list, as long as there is none: everything else comes with the first case.

const open = () => import("./view.js");
// The list may have been taken up already, and has then put itself in the address.
if (document.documentElement.classList.contains("listed") || /[?&]cases=[^&]/.test(location.search)) open();
else document.addEventListener("listchange", open, { once: true });
