import type { ReactElement } from "react";

/** What the map can show of disputed borders, and what its lines do not allow. */
export function Borders(): ReactElement {
  return (
    <div className="document">
      <p>
        The map’s lines are those of Natural Earth at 1:50 million (world-atlas 2.0.2), shipped with Thaw; nothing is
        fetched from elsewhere. They are one account of who holds what, not a statement on the status of any land.
        Events are counted to the state that the codebook names: a breakaway region to the state that claims it, a
        dependency to its state; Kosovo, Taiwan, Palestine, Hong Kong and Western Sahara have codes of their own.
      </p>
      <ul>
        <li>
          <b>As the codebook counts states</b>: an area shows the events of the state that it counts to. Lines of areas
          whose standing is disputed are dashed: Kosovo, Northern Cyprus, Somaliland, Western Sahara, Palestine, the
          Siachen glacier.
        </li>
        <li>
          <b>As held on the ground</b>: every area of the atlas on its own, all lines drawn alike.
        </li>
        <li>
          <b>Disputed lines left out</b>: as the first, without the dashed lines.
        </li>
      </ul>
      <p>
        The atlas has one line for each border, so other disputes (Crimea, Kashmir, the Golan Heights, Abkhazia, South
        Ossetia, Transnistria, islands) cannot be shown in another way; a view of any one state’s law would need other
        lines.
      </p>
    </div>
  );
}
