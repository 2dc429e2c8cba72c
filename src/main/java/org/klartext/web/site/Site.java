package org.klartext.web.site;

import java.nio.file.Path;
import org.klartext.app.LiveIndex;
import org.klartext.app.Workbench;

/**
 * What routes answer from.
 *
 * @param workbench knows and normalises
 * @param folder of the index
 * @param index as it is now
 * @param judging where judgements go
 * @param access who may change something
 * @param workload how much is worked on at once
 */
public record Site(
    Workbench workbench, Path folder, LiveIndex index, Judging judging, Access access, Workload workload) {}
