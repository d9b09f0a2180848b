/** What the browser itself has to say when no server answers. */
export const unreachable = {
  code: "unreachable",
  status: 0,
  detail: {
    zh: "连接不上服务器，刚才的操作没有送达。请检查网络后重试。",
    en: "The server cannot be reached and the request did not arrive. Check the connection and try again.",
  },
} as const;
