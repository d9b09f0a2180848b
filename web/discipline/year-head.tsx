import { useSearchParams } from "wouter";
import { PageHead } from "../kit/page-head.tsx";
import { dayToday } from "./cases/case-papers.tsx";

/** The year that a page of figures is asked for in its address: this one unless it says another. */
export function useYear(): { readonly year: number; readonly turn: (year: number) => void } {
  const [asked, setAsked] = useSearchParams();
  const year = Number(asked.get("year") ?? dayToday().slice(0, 4));
  return { year, turn: (other) => setAsked((before) => ({ ...Object.fromEntries(before), year: String(other) })) };
}

/** The head of such a page, with the ways to the year before and the one after. */
export function YearHead({ title, year, turn }: { title: string } & ReturnType<typeof useYear>) {
  const isPast = year < Number(dayToday().slice(0, 4));
  return (
    <PageHead
      title={title}
      actions={
        <>
          {[year - 1, ...(isPast ? [year + 1] : [])].map((other) => (
            <button key={other} type="button" className="button quiet" onClick={() => turn(other)}>
              {other}
            </button>
          ))}
        </>
      }
    />
  );
}
