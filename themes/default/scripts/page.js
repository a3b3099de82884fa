// The buttons of a page: print it, share its address, take its citation along, copy the code of its card. They are shown
// only where scripts run.

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", async () => {
    if (button.dataset.print) (await import("./list/sheet.js")).printSheet();
    else window.print();
  });
}

const button = document.querySelector("[data-share]");
button?.addEventListener("click", async () => {
  const { share: url, title, done } = button.dataset;
  if (navigator.share) {
    await navigator.share({ title, url }).catch(() => {});
    return;
  }
  const copied = await navigator.clipboard?.writeText(url).then(() => true, () => false);
  const words = copied ? done : url;
  button.querySelector("span").textContent = words;
  button.parentElement.querySelector("[role=status]").textContent = words;
});

for (const button of document.querySelectorAll("[data-cite]")) {
  button.addEventListener("click", async () => (await import("./list/take.js")).takeCitation(button.dataset.cite));
}

const copy = document.querySelector("[data-copy]");
copy?.addEventListener("click", async () => {
  const field = document.getElementById(copy.dataset.copy);
  field.select();
  const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
  if (!copied) return;
  copy.textContent = copy.dataset.done;
  document.querySelector(".tools [role=status]").textContent = copy.dataset.done;
});
