/** The colours of the dashboard, light and dark as the reader's machine has it. */
const COLOURS = `
:root{color-scheme:light dark;--paper:#fbfaf7;--sunk:#f2f0ea;--rule:#dfdbd2;--strong:#8b8578;--ink:#1d1c1a;--soft:#57534b;
--cold:#74a3d0;--cold-ink:#0f4c8a;--warm:#e0ad55;--warm-ink:#8a4d00;--quad1:#2f8f7d;--quad2:#12624d;--quad3:#a2619b;--quad4:#7c2160;
--actor:#f8dad2;--recipient:#d7e6f4;--trigger:#f7e79b;--date:#e5def2;--place:#dbe9cf;--cue:#fbdfbd;--speaker:#cdebe8}
@media (prefers-color-scheme:dark){:root{--paper:#0f1011;--sunk:#17191b;--rule:#2d3033;--strong:#7d8187;--ink:#eae8e3;--soft:#b3aea4;
--cold:#33679f;--cold-ink:#93c3f8;--warm:#8c6316;--warm-ink:#f0b858;--quad1:#86cfbf;--quad2:#2fae8a;--quad3:#d3a6cf;--quad4:#dc68ad;
--actor:#572c22;--recipient:#1d3d58;--trigger:#554a0d;--date:#3b3159;--place:#2b4420;--cue:#593a12;--speaker:#12474a}}
`;

/** What a picture needs where it stands alone. */
export const PICTURE_STYLE: string = `svg text{font:11px "Helvetica Neue","Segoe UI",Roboto,Arial,sans-serif}svg text:not([fill]){fill:var(--soft)}svg .title{font-size:13px;font-weight:600;fill:var(--ink)}`;

/** The light colours by name. */
const LIGHT = new Map(
  [...(COLOURS.split("@media")[0] ?? "").matchAll(/--([\w-]+):(#\w+)/g)].map(([, name = "", colour = ""]) => [
    name,
    colour,
  ]),
);

/** Markup with its colours written out, for programs that know no variables of CSS. */
export function withLightColours(text: string): string {
  return text.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => LIGHT.get(name) ?? "currentColor");
}

/** The look of a shared file. */
export const SHEET_STYLE: string = `
${COLOURS}*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem clamp(.9rem,3vw,2.5rem) 3rem;max-width:70rem;background:var(--paper);color:var(--ink);
font:15px/1.4 "Helvetica Neue","Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:1.75rem;line-height:1.2;margin:.2rem 0 .4rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
p{margin:.4rem 0;max-width:46rem}.soft,figcaption,footer{color:var(--soft)}.small,footer{font-size:.8125rem}
blockquote,.quote{margin:.3rem 0 .3rem;padding-left:.8rem;border-left:3px solid var(--rule);font:1.05rem/1.5 Charter,"Palatino Linotype",Palatino,"Liberation Serif",Georgia,serif;max-width:46rem}
cite{font:normal .8125rem/1.4 "Helvetica Neue","Segoe UI",Roboto,Arial,sans-serif;color:var(--soft)}
mark{color:var(--ink);padding:0 .1em;border-bottom:1.5px solid var(--soft)}
.actor{background:var(--actor)}.recipient{background:var(--recipient)}.trigger{background:var(--trigger);font-weight:600}.date{background:var(--date)}
.place{background:var(--place)}.cue{background:var(--cue)}.speaker,.speech{background:var(--speaker)}.evidence{background:none}
table{border-collapse:collapse;margin:.5rem 0;max-width:100%}caption{text-align:left;color:var(--soft);padding:.2rem 0}
th,td{text-align:left;padding:.25rem .8rem .25rem 0;border-bottom:1px solid var(--rule);vertical-align:top}th{font-weight:600}
td.n,th.n{text-align:right}.scroll{overflow-x:auto}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;max-width:46rem}dt{color:var(--soft)}dd{margin:0}
ol.events{list-style:none;padding:0;margin:0}ol.events>li{padding:.7rem 0;border-bottom:1px solid var(--rule)}
.warm{color:var(--warm-ink)}.cold{color:var(--cold-ink)}.q1{color:var(--quad1)}.q2{color:var(--quad2)}.q3{color:var(--quad3)}.q4{color:var(--quad4)}.lacking{color:var(--soft);font-style:italic}
code{font:.8125rem ui-monospace,"Liberation Mono",Menlo,monospace;overflow-wrap:anywhere}
svg{display:block;width:100%;height:auto}${PICTURE_STYLE}
figure{margin:1rem 0}figure svg{min-width:38rem}footer{margin-top:2.5rem;border-top:1px solid var(--rule);padding-top:.7rem}
@media print{body{max-width:none}li,figure,table{break-inside:avoid}}
`.trim();
