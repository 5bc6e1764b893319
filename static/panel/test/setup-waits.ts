import { configure } from '@testing-library/react';

/** Dialogs load when they are opened, and the first one on a fresh clone is compiled first. Milliseconds. */
configure({ asyncUtilTimeout: 10_000 });
