// The one door to libxml2.
#ifndef REDRESS_CLIBXML2_SHIM_H
#define REDRESS_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Debian's headers pull in ICU for encodings we never use; Foundation carries its own ICU and the two collide.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/catalog.h>

#endif
