import { Fact } from "../kit/fact.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

/** What an entry of the packs says, key by key as it stands there. */
export function EntryContent({ content }: { content: Readonly<Record<string, unknown>> }) {
  const say = useDeskSay();
  return (
    <section className="sheet">
      <h2>{say("catalogue.content")}</h2>
      <dl className="facts">
        {Object.entries(content).map(([key, value]) => (
          <Fact key={key} name={key}>
            {typeof value === "object" && value !== null ? (
              <pre className="content" tabIndex={0} aria-label={key}>
                {JSON.stringify(value, null, 2)}
              </pre>
            ) : (
              String(value)
            )}
          </Fact>
        ))}
      </dl>
    </section>
  );
}
