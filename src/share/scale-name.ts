/** "PLOVER", "Goldstein", "PLOVER, own weights". */
export function scaleName(scale: string): string {
  return scale.replace(/^plover/, "PLOVER").replace(/^goldstein/, "Goldstein");
}
