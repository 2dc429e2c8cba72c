/** Which Chinese name may a phrase have been translated from, word by word? */
@NullMarked
package org.klartext.resolve.backward;

import org.jspecify.annotations.NullMarked;
