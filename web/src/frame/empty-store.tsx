import type { ReactElement } from "react";
import { Nothing } from "../design/states.tsx";
import { Link } from "./link.tsx";

/** What a newcomer meets on an empty store: something to play with, and how to fill it. */
export function EmptyStore(): ReactElement {
  return (
    <Nothing title="The store is empty">
      <p>
        <Link className="button" to="/try">
          Try it
        </Link>{" "}
        with a text of your own: it is coded here, and nothing of it is kept.
      </p>
      <p>To fill the store, stop the server and run one of these, then start it again:</p>
      <pre>
        <code>{`thaw ingest fixtures/articles        # the sample: eight short articles on North Korea
thaw ingest your/folder              # articles as text, Markdown, HTML, CSV or JSON lines
thaw import events.tsv --from gdelt  # rows of another data set`}</code>
      </pre>
    </Nothing>
  );
}
