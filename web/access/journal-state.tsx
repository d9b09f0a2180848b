import { Fact } from "../kit/fact.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenInstant, writtenNumber } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** How far the journal is sealed, and which seal has left the house: what one copies down to hold against it later. */
export function JournalState() {
  const say = useDeskSay();
  const state = useAnswer("/api/journal/state", {});
  return (
    <section className="sheet" aria-label={say("journal.state")}>
      <Answered asked={state}>
        {({ seals, lastSeal, pending, outside }) => (
          <dl className="facts">
            <Fact name={say("journal.lastSeal")}>
              {lastSeal === null ? (
                say("journal.noSeal")
              ) : (
                <>
                  {say("journal.sealLine", {
                    number: lastSeal.number,
                    at: writtenInstant(lastSeal.sealedAt),
                    seals: writtenNumber(seals),
                  })}
                  <div className="small code">{lastSeal.seal}</div>
                </>
              )}
            </Fact>
            <Fact name={say("journal.pending")}>{writtenNumber(pending)}</Fact>
            <Fact name={say("journal.outside")}>
              {outside === null ? (
                <span className="tag wait">{say("journal.noOutside")}</span>
              ) : (
                <>
                  {say("journal.outsideLine", { day: outside.day, number: outside.number })}
                  <div className="small code">{outside.seal}</div>
                </>
              )}
            </Fact>
          </dl>
        )}
      </Answered>
    </section>
  );
}
