import { recall, remember } from "./memory.ts";

const DARK = "(prefers-color-scheme: dark)";

/** Paints the page light or dark: as the reader chose here, else as the machine is set; follows the machine. */
export function startTheme(): void {
  const system = window.matchMedia(DARK);
  const paint = (): void => {
    const chosen = recall("theme");
    const dark = chosen === "" ? system.matches : chosen === "dark";
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  };
  paint();
  system.addEventListener("change", paint);
  window.addEventListener("thaw:memory", paint);
}

/** The other theme; back to the machine's where that is the same. */
export function toggleTheme(): void {
  const next = document.documentElement.dataset["theme"] === "dark" ? "light" : "dark";
  const system = window.matchMedia(DARK).matches ? "dark" : "light";
  remember("theme", next === system ? "" : next);
}
