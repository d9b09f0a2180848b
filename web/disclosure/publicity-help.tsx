import { useSay } from "../words/use-say.ts";

const parts = ["from", "long", "end", "check", "asOf"] as const;

/** The rules of publication in plain sentences. */
export function PublicityHelp() {
  const say = useSay();
  return (
    <article className="page narrow text">
      <h1>{say("help.title")}</h1>
      <p className="small">{say("help.lead")}</p>
      <div className="sheet">
        {parts.map((part) => (
          <section key={part}>
            <h2>{say(`help.${part}.title`)}</h2>
            <p>{say(`help.${part}`)}</p>
          </section>
        ))}
      </div>
    </article>
  );
}
