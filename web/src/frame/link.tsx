import type { AnchorHTMLAttributes, MouseEvent, ReactElement } from "react";
import { linkTo, navigate } from "./address.ts";

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  readonly to: string;
  readonly params?: Readonly<Record<string, string | null>>;
}

/** A link within the site: keeps the filter line, and opens in a new tab as any other link does. */
export function Link({ to, params, onClick, ...rest }: LinkProps): ReactElement {
  const href = linkTo(to, params);
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isPlain || event.defaultPrevented) return;
    event.preventDefault();
    navigate(href);
  }
  return <a {...rest} href={href} onClick={follow} />;
}
