import { useSay } from "../words/use-say.ts";

/** The one box of the portal: a plain form, which works before any script has arrived. */
export function SearchBox({
  q = "",
  association = null,
  focus = false,
}: {
  q?: string;
  association?: string | null;
  focus?: boolean;
}) {
  const say = useSay();
  return (
    <form className="search" action="/search" method="get" role="search">
      <input
        type="search"
        name="q"
        defaultValue={q}
        maxLength={100}
        required
        autoComplete="off"
        enterKeyHint="search"
        autoFocus={focus}
        aria-label={say("search.label")}
        placeholder={say("search.placeholder")}
      />
      {association !== null && <input type="hidden" name="association" value={association} />}
      <button className="button" type="submit">
        {say("search.submit")}
      </button>
    </form>
  );
}
