import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { PaperLink } from "../paper-upload.tsx";
import { MatterLink } from "./matter-link.tsx";
import { ItemMoves } from "./item-moves.tsx";
import type { AgendaItem, Meeting } from "./meeting.ts";
import { Outcome } from "./outcome.tsx";
import { Votes } from "./votes.tsx";

/** The items in their order, each with who stands aside, the votes, and what came of it. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const say = useDeskSay();
  if (meeting.agenda.length === 0) return <p className="empty">{say("agenda.none")}</p>;
  return meeting.agenda.map((item) => <Item key={item.id} meeting={meeting} item={item} />);
}

function Item({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const say = useDeskSay();
  return (
    <section className="sheet item" aria-label={item.title}>
      <h2>
        <span className="position">{item.position}</span> {item.title}
      </h2>
      <ItemTags item={item} />
      {item.proposal !== "" && <p className="written">{item.proposal}</p>}
      {item.papers.length > 0 && (
        <ul className="papers small">
          {item.papers.map((paper) => (
            <li key={paper.id}>
              <PaperLink paper={paper} />
            </li>
          ))}
        </ul>
      )}
      {item.recusals.length > 0 && (
        <ul className="papers">
          {item.recusals.map(({ attendeeId, name, reason }) => (
            <li key={attendeeId}>
              <span className="tag wait">{say("item.aside")}</span> {name} <span className="small">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <Votes item={item} />
      {item.withdrawn !== null && <p className="note">{say("item.withdrawn", { why: item.withdrawn })}</p>}
      {item.outcome !== null && <Outcome outcome={item.outcome} />}
      {item.can.length > 0 && <ItemMoves meeting={meeting} item={item} />}
    </section>
  );
}

function ItemTags({ item }: { item: AgendaItem }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { resolution, matter } = item;
  return (
    <p className="tags">
      {resolution === null ? (
        <span className="tag">{say("item.report")}</span>
      ) : (
        <>
          <span className="tag link">{nameIn(locale, resolution.name, resolution.nameEn)}</span>
          {resolution.article !== "" && (
            <span className="tag">{say("item.article", { article: resolution.article })}</span>
          )}
          <span className="tag">{say(`ballot.${item.ballot}`)}</span>
        </>
      )}
      {item.integrity && <span className="tag good">{say("item.integrity")}</span>}
      <MatterLink matter={matter} />
    </p>
  );
}
