// First thing on every page: says that scripts run, and takes up the reader's list when there is one. The list is in the
// address (`?cases=…`); the tab may remember it too, so that a step back does not lose it. All else is loaded only then.
{
  const root = document.documentElement;
  root.classList.add("js");

  const takeUp = () => {
    let remembered;
    try {
      remembered = sessionStorage.getItem("cases");
    } catch {
      // Storage may be forbidden: the address has the list.
    }
    if (!remembered && !/[?&]cases=[^&]/.test(location.search)) return;
    root.classList.add("listed");
    import("./list/carry.js");
  };
  takeUp();
  addEventListener("pageshow", (event) => event.persisted && takeUp());
  // The same page in another language keeps all that its address says.
  const stay = ({ target }) => {
    const link = target.closest?.(".tongues a");
    if (!link) return;
    link.search = location.search;
    link.hash = location.hash;
  };
  for (const kind of ["pointerdown", "focusin", "click", "contextmenu"]) addEventListener(kind, stay, true);
  addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-keep]");
    if (button) import("./list/carry.js").then(({ toggle }) => toggle(button.dataset.keep, button.dataset.title));
  });
}
