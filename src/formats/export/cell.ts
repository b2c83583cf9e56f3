/** A value as a cell of a tab-separated row: no tabs or line breaks inside, nothing for null. */
export function tabCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" ? String(value) : value.replace(/[\t\r\n]+/g, " ");
}
