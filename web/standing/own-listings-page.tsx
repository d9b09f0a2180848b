import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { OwnPage } from "../archives/own/own-page.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { EntryRow } from "./entry-row.tsx";
import { colourTones } from "./list-facts.tsx";

/** A member's own: the lists it stands in or is proposed for, where it states what it has to say and objects. */
export function OwnListingsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownListings")} />
      <p>{say("own.listings.lead")}</p>
      <OwnPage session={session}>{({ subject }) => <Listings subjectId={subject.id} />}</OwnPage>
    </>
  );
}

function Listings({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const locale = useLocale();
  const found = useAnswer("/api/subjects/{subjectId}/listings", { path: { subjectId } });
  return (
    <Answered asked={found}>
      {({ entries }) => (
        <section className="sheet" aria-label={say("desk.ownListings")}>
          {entries.length === 0 && <p className="empty">{say("own.listings.none")}</p>}
          <ul className="rows worded">
            {entries.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                resolution={null}
                head={
                  <>
                    <b>{nameIn(locale, entry.listName, entry.listNameEn)}</b>{" "}
                    <span className={`tag ${colourTones[entry.colour]}`}>{say(`list.colour.${entry.colour}`)}</span>
                  </>
                }
              />
            ))}
          </ul>
        </section>
      )}
    </Answered>
  );
}
