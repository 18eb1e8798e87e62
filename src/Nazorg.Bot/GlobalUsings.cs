global using System.Collections.Immutable;
global using UnreachableException = System.Diagnostics.UnreachableException;
global using Nazorg.Knowledge;
global using NodaTime;
