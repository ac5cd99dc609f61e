/** The folders of the project, as absolute paths without a slash at the end. */
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** What is made while building; nothing in it is needed afterwards. */
export const buildFolder = `${projectFolder}/build`;

/** The built site: static files for any host, under any prefix. */
export const siteFolder = `${projectFolder}/dist/site`;

/** The built npm package of the engine. */
export const packageFolder = `${projectFolder}/dist/package`;
