package kz.tizilim.documents.merge;

import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Sphere;

/** Names a section of a register: a block within a sphere. */
record SectionKey(Block block, Sphere sphere) {}
