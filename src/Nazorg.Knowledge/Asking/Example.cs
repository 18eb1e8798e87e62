namespace Nazorg.Knowledge.Asking;

/// <summary>Why the sources do not answer a question.</summary>
internal enum Gap
{
    /// <summary>There is nothing to answer.</summary>
    NoQuestion,

    /// <summary>It has nothing to do with the job.</summary>
    Outside,

    /// <summary>It is about another field, such as burglary.</summary>
    OtherField,

    /// <summary>The subject is there, but not the detail that is asked: a price, a number, a name.</summary>
    Detail,

    /// <summary>The subject is not there.</summary>
    Subject,
}

/// <summary>A question as somebody might ask it, with what answers it: an entry, a part of the checklist, or nothing.</summary>
/// <param name="Entry">The id of the item or topic that answers it.</param>
/// <param name="Section">The part of the checklist that does as a whole.</param>
/// <param name="Gap">Why nothing does.</param>
internal sealed record Example(string Text, Language Language, string? Entry, string? Section, Gap? Gap);
