/** Does anything get lost, when processes are killed, disks fill up and two write at once? With real ones of each. */
@NullMarked
package org.klartext.torture;

import org.jspecify.annotations.NullMarked;
