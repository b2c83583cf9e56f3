import type { ReactElement, RefObject } from "react";
import { Link } from "./link.tsx";
import { SCREENS } from "./screens.ts";
import { SearchField } from "./search-field.tsx";
import { toggleTheme } from "./theme.ts";

interface NavBarProps {
  /** Path of the present screen. */
  readonly path: string;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onKeys: () => void;
}

/** The one bar: name, screens, search. */
export function NavBar({ path, searchField, onKeys }: NavBarProps): ReactElement {
  return (
    <div className="bar">
      <Link className="brand" to="/" aria-label="Thaw, home">
        Thaw
      </Link>
      <nav aria-label="Screens">
        <ul className="bare">
          {SCREENS.filter(({ name }) => name !== null).map((screen) => (
            <li key={screen.path}>
              <Link
                to={screen.path}
                aria-current={screen.path === path ? "page" : undefined}
                title={`g ${screen.key ?? ""}`}
              >
                {screen.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <SearchField field={searchField} />
      <div className="bar-tools">
        <button type="button" onClick={toggleTheme} title="light or dark (D)">
          Theme
        </button>
        <button type="button" onClick={onKeys} title="all keys (?)">
          Keys
        </button>
      </div>
    </div>
  );
}
