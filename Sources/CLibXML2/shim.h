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

// All that the parser may do: open nothing, count lines beyond 65535. Guards that came with later versions are used
// where they exist.
static const int redress_xml_parse_options = XML_PARSE_NONET | XML_PARSE_BIG_LINES
#if LIBXML_VERSION >= 21300
                                             | XML_PARSE_NO_XXE
#endif
    ;

#endif
