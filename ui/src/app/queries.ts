import { QueryClient } from "@tanstack/react-query";

/**
 * Lists that are read from the account or the disk. Retrying is Rust's business (it knows what may
 * be repeated), and "offline" is too: the sandbox answers without a network.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: "always",
      refetchOnWindowFocus: false,
      staleTime: 30_000,
    },
    mutations: { networkMode: "always" },
  },
});
