/**
 * What do a browser and a program over HTTP see?
 *
 * <p>A {@link org.klartext.web.Server} shows one index on one port:
 *
 * <pre>{@code
 * try (Server server = Server.start(Workbench.standard(), ServerOptions.local(folder), System.err::println)) {
 *   server.address();  // http://127.0.0.1:49152/
 *   server.token();    // whoever shows it may judge
 * }
 * }</pre>
 *
 * <p>The routes stand in packages of their own: {@code api} for programs, {@code reconcile} for OpenRefine and its like,
 * {@code pages} for people; {@code site} is what they share. They answer from {@link org.klartext.app} alone.
 */
@NullMarked
package org.klartext.web;

import org.jspecify.annotations.NullMarked;
