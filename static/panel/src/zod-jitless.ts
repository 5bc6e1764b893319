import { z } from 'zod';

// Forge's CSP refuses eval, which zod would otherwise use to compile its parsers. Imported first by every entry point.
z.config({ jitless: true });
