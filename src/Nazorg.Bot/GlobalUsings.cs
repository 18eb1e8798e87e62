global using System.Collections.Immutable;
global using Nazorg.Knowledge;
global using Nazorg.Knowledge.Reading;
global using NodaTime;
global using UnreachableException = System.Diagnostics.UnreachableException;
