/* A worker's script. */
import { serve } from './worker.js';

serve();
