/**
 * Chart.js with only the parts that the course draws with. This module is imported lazily, with the
 * first chart of a page; nothing else imports from 'chart.js'.
 */
import {
  Chart, LineController, LineElement, LinearScale, LogarithmicScale, PointElement,
} from 'chart.js';

Chart.register(LineController, LineElement, LinearScale, LogarithmicScale, PointElement);

export { Chart };
