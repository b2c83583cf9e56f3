import { useEffect, useRef, type ReactElement } from "react";
import { nameOfKey, useKeyList } from "./keyboard.ts";

/** The list of all keys that work on this screen. */
export function KeySheet({ onClose }: { onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const layers = useKeyList();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="key-sheet" aria-labelledby="key-sheet-title" onClose={onClose}>
      <div className="row spread">
        <h2 id="key-sheet-title">Keys</h2>
        <button type="button" onClick={onClose}>
          Close <kbd>esc</kbd>
        </button>
      </div>
      {layers.toReversed().map(({ title, bindings }, place) => (
        <section key={`${title}${place}`}>
          <h3>{title}</h3>
          <dl>
            {bindings.map(({ keys, does }) => (
              <div key={keys}>
                <dt>
                  {keys.split(" ").map((key) => (
                    <kbd key={key}>{nameOfKey(key)}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  );
}
