/** Ids of what keys lead to. */
export const toolbarIds = {
  search: 'toolbar-search',
  filter: 'toolbar-filter',
  view: 'toolbar-view',
  name: 'toolbar-view-name',
} as const;
