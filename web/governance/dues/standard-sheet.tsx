import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { PaperLink } from "../paper-upload.tsx";
import { StandingOn } from "../standing-on.tsx";
import { type Standard, type Standards, writtenFen } from "./dues.ts";
import { StandardMoves } from "./standard-moves.tsx";

type Given = { readonly standard: Standard; readonly known: Pick<Standards, "posts" | "rule"> };

/** One version of the standard: tiers, grounds of reduction, its vote, and how the members were told. */
export function StandardSheet({ standard, known }: Given) {
  const say = useDeskSay();
  const { stage, publishBy, publishedOn, publicationPaper } = standard;
  return (
    <section className="sheet" aria-label={standard.title}>
      <h2>
        {standard.title} <StandardTag standard={standard} />
      </h2>
      <Tiers standard={standard} posts={known.posts} />
      {standard.reductions.length > 0 && (
        <p>
          {say("dues.reductions")}
          {standard.reductions
            .map(({ name, toFen }) => say("dues.reductionTo", { name, amount: writtenFen(toFen) }))
            .join(say("list.comma"))}
        </p>
      )}
      <dl className="facts">
        <Fact name={say("dues.years")}>
          {standard.untilYear === null
            ? say("dues.yearsFrom", { from: standard.fromYear })
            : say("dues.yearsBetween", { from: standard.fromYear, until: standard.untilYear })}
        </Fact>
        <Fact name={say("dues.vote")}>
          <StandingOn resolution={standard.resolution} />
        </Fact>
        {stage === "set" && (
          <Fact name={say("dues.publication")}>
            {publishedOn === null
              ? say("dues.publishBy", { on: publishBy ?? "" })
              : `${publishedOn} ${standard.publishedHow ?? ""}`}{" "}
            {standard.late && <span className="tag act">{say("dues.late", { on: publishBy ?? "" })}</span>}
            {publicationPaper !== null && <PaperLink paper={publicationPaper} />}
          </Fact>
        )}
      </dl>
      <StandardMoves standard={standard} known={known} />
    </section>
  );
}

function StandardTag({ standard }: { standard: Standard }) {
  const say = useDeskSay();
  if (standard.stage === "draft") return <span className="tag">{say("dues.draft")}</span>;
  return <span className="tag good">{say("dues.set")}</span>;
}

function Tiers({ standard, posts }: { standard: Standard; posts: Standards["posts"] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const nameOf = (id: string) => {
    const post = posts.find((one) => one.id === id);
    return post === undefined ? id : nameIn(locale, post.name, post.nameEn);
  };
  return (
    <ul className="rows" aria-label={say("dues.tiers")}>
      {standard.tiers.map(({ id, name, amountFen, posts: held, kinds }) => (
        <li key={id}>
          <b>{say("dues.yuanPerYear", { amount: writtenFen(amountFen) })}</b> {name}
          <p className="small">
            {say("dues.appliesTo", {
              whom: [...held.map(nameOf), ...kinds.map((kind) => say(`member.kind.${kind}`))].join(say("list.comma")),
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
