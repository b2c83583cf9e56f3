import type { ReactElement, ReactNode } from "react";
import { hintOf } from "../api.ts";

/** The shape of what comes: so many grey lines. */
export function Skeleton({ lines = 6, label = "Loading" }: { lines?: number; label?: string }): ReactElement {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, place) => (
        <div key={place} className={`bone bone-${place % 4}`} />
      ))}
    </div>
  );
}

/** A failure: what failed and what to do. */
export function Failure({ error, onRetry, what }: { error: Error; onRetry?: () => void; what: string }): ReactElement {
  const hint = hintOf(error);
  return (
    <div className="notice" role="alert">
      <h2>{what} could not be shown</h2>
      <p>{error.message}</p>
      {hint !== null && <p className="soft">{hint}</p>}
      {onRetry !== undefined && (
        <p>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}

/** A place where nothing stands, and why. */
export function Nothing({ title, children }: { title: string; children?: ReactNode }): ReactElement {
  return (
    <div className="notice">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
