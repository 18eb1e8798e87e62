global using UnreachableException = System.Diagnostics.UnreachableException;
