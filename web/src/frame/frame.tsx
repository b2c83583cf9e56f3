import { Suspense, useRef, useState, type ReactElement } from "react";
import { HatchPattern } from "../design/sparkline.tsx";
import { Nothing, Skeleton } from "../design/states.tsx";
import { goBack, linkTo, navigate, useAddress } from "./address.ts";
import { Catch } from "./catch.tsx";
import { FilterLine } from "./filter-line.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { useKeys, type KeyBinding } from "./keyboard.ts";
import { Link } from "./link.tsx";
import { useLiveStore } from "./live-store.ts";
import { NavBar } from "./nav-bar.tsx";
import { SCREENS, screenOf } from "./screens.ts";
import { toggleTheme } from "./theme.ts";
import { Toasts } from "./toast.tsx";

/** The whole page: bar, filter line, the screen of the address. */
export function Frame(): ReactElement {
  const { path } = useAddress();
  const found = screenOf(path);
  const [areKeysShown, showKeys] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useKeys(
    "Everywhere",
    frameKeys(
      () => search.current?.focus(),
      () => showKeys(true),
    ),
  );
  useLiveStore();
  const View = found?.screen.view;
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <HatchPattern />
      <header className="frame" ref={measureHead}>
        <NavBar path={found?.screen.path ?? ""} searchField={search} onKeys={() => showKeys(true)} />
        {found !== null && found.screen.filters.length > 0 && <FilterLine honoured={found.screen.filters} />}
      </header>
      <main id="main" tabIndex={-1}>
        <Catch key={path}>
          <Suspense fallback={<Skeleton lines={9} />}>
            {found === null || View === undefined ? <NoScreen path={path} /> : <View parts={found.parts} />}
          </Suspense>
        </Catch>
      </main>
      {areKeysShown && <KeySheet onClose={() => showKeys(false)} />}
      <Toasts />
    </>
  );
}

/** Tells the sheets how high the bar is, since what sticks below it has to know. */
function measureHead(head: HTMLElement | null): (() => void) | undefined {
  if (head === null) return undefined;
  const observer = new ResizeObserver(() => {
    const isStuck = getComputedStyle(head).position === "sticky";
    document.documentElement.style.setProperty("--head-height", `${isStuck ? head.offsetHeight : 0}px`);
  });
  observer.observe(head);
  return () => observer.disconnect();
}

function NoScreen({ path }: { path: string }): ReactElement {
  return (
    <Nothing title="There is no such page">
      <p>
        Nothing lives at <code>{path}</code>. Start again from the <Link to="/">relations</Link>, or press <kbd>/</kbd>{" "}
        to search.
      </p>
    </Nothing>
  );
}

function frameKeys(focusSearch: () => void, showKeys: () => void): KeyBinding[] {
  return [
    { keys: "/", does: "search", run: focusSearch },
    { keys: "?", does: "show all keys", run: showKeys },
    ...SCREENS.flatMap(({ name, key, path }): KeyBinding[] =>
      name === null || key === null
        ? []
        : [{ keys: `g ${key}`, does: `go to ${name}`, run: () => navigate(linkTo(path)) }],
    ),
    { keys: "Escape", does: "back", run: goBack },
    { keys: "D", does: "light or dark", run: toggleTheme },
  ];
}
