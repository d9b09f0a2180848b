import { useState } from "react";
import { useSearchParams } from "wouter";

type Choices = Readonly<Record<string, string | undefined>>;

/** Filters that stand in the address bar, with the place in the list they narrow; a new choice begins at its first page. */
export function useAddressFilter(names: readonly string[]) {
  const [asked, setAsked] = useSearchParams();
  const [cursor, setCursor] = useState<string | null>(null);
  const chosen: Record<string, string> = Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = (asked.get(name) ?? "").trim();
      return value === "" ? [] : [[name, value]];
    }),
  );
  const choose = (change: Choices) => {
    setCursor(null);
    const next: [string, string | undefined][] = Object.entries({ ...chosen, ...change });
    setAsked(
      Object.fromEntries(
        next.flatMap(([name, value]): [string, string][] =>
          value === undefined || value === "" ? [] : [[name, value]],
        ),
      ),
    );
  };
  return { chosen, choose, cursor, setCursor } as const;
}
