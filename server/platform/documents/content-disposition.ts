/**
 * RFC 6266: the name in UTF-8 as RFC 8187 writes it, and a plain one before it for programs that read no other. What
 * encodeURIComponent leaves as it is and RFC 8187 does not allow is written out too.
 */
export function attachmentNamed(name: string): string {
  const shown = name.replaceAll(/[\u0000-\u001f\u007f/\\]/g, "").trim();
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(shown)?.[0] ?? "";
  const spelt = encodeURIComponent(shown).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="file${ending}"; filename*=UTF-8''${spelt}`;
}
