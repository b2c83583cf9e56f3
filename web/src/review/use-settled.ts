import { useEffect, useState } from "react";

/** A word as it stands when nobody has typed for a while: half a name is nobody's. */
export function useSettled(word: string, pauseMs: number): string {
  const [settled, setSettled] = useState(word);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(word), pauseMs);
    return () => clearTimeout(timer);
  }, [word, pauseMs]);
  return settled;
}
