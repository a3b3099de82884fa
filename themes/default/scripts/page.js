// The buttons of a page: print it, share its address. They are shown only where scripts run.

document.querySelector("[data-print]")?.addEventListener("click", () => window.print());

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
