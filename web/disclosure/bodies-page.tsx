import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

type Body = PageOf<"bodies">["bodies"][number];

/** The bodies of the charter in force, and who sits in them as far as that is published. */
export function BodiesPage({ page: { bodies, association } }: { page: PageOf<"bodies"> }) {
  const say = useSay();
  return (
    <div className="page narrow">
      <h1>{say("openBodies.title")}</h1>
      {bodies.length === 0 && <p className="empty">{say("openCharter.none")}</p>}
      {bodies.length > 0 && (
        <>
          <p>{say("openBodies.lead")}</p>
          <p>
            <a href={`/a/${association?.slug ?? ""}/charter`}>{say("openCharter.title")}</a>
          </p>
        </>
      )}
      {bodies.map((body) => (
        <BodySheet key={body.id} body={body} />
      ))}
    </div>
  );
}

function BodySheet({ body }: { body: Body }) {
  const say = useSay();
  const locale = useLocale();
  const { term, posts, underName, underNameEn } = body;
  return (
    <section className="sheet" aria-label={nameIn(locale, body.name, body.nameEn)}>
      <h2>{nameIn(locale, body.name, body.nameEn)}</h2>
      <p className="small">
        {say("openBodies.article", { article: body.article })}
        {underName !== null && ` · ${say("openBodies.under", { name: nameIn(locale, underName, underNameEn) })}`}
        {term !== null &&
          ` · ${say("openBodies.term", { ordinal: term.ordinal, from: term.beganOn, to: term.endsOn })}`}
      </p>
      <dl className="facts">
        {posts.map((post) => (
          <div key={post.id} className="fact">
            <dt>{nameIn(locale, post.name, post.nameEn)}</dt>
            <dd>
              {post.holders.length > 0
                ? post.holders.join(say("openBodies.comma"))
                : say("openBodies.held", { count: post.held })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
