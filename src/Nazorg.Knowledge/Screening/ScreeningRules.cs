using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;

namespace Nazorg.Knowledge.Screening;

/// <summary>
/// The screening as a fold of the answers through the questions in their order. The position is never stored: the next question is the
/// first that applies and was not asked. An answer to a question that no longer applies counts for nothing, without being removed.
/// </summary>
public sealed class ScreeningRules(ImmutableArray<Question> questions)
{
    public ImmutableArray<Question> Questions => questions;

    public Question? Find(string id) => questions.FirstOrDefault(q => q.Id == id);

    /// <summary>The question whose answer sets a fact.</summary>
    public Question? For(string fact) => questions.FirstOrDefault(q => q.Facts.Contains(fact));

    /// <summary>The facts that follow from the answers; an answer is a choice's id, a date (yyyy-MM-dd), or null for "weet ik nog niet".</summary>
    /// <param name="given">Facts known beforehand, such as the municipality's settings; an answer goes before them.</param>
    public Facts FactsFrom(IReadOnlyDictionary<string, string?> answers, Facts given)
    {
        var facts = given;
        foreach (var question in questions)
        {
            if (!answers.TryGetValue(question.Id, out var answer) || question.When.Holds(facts) == Truth.No)
                continue;
            facts = Apply(question, answer, facts);
        }

        return facts;
    }

    /// <summary>The questions of a moment that apply as far as is known, asked or not.</summary>
    public IEnumerable<Question> Applicable(Moment moment, Facts facts) =>
        questions.Where(q => q.Moment == moment && q.When.Holds(facts) != Truth.No);

    /// <summary>The questions of a moment that are asked as far as is known: one that hangs on an answer nobody has is left out.</summary>
    public IEnumerable<Question> Sequence(Moment moment, Facts facts) =>
        questions.Where(q => q.Moment == moment && q.When.Holds(facts) == Truth.Yes);

    /// <summary>The question to ask now, or null when all were asked. What was known beforehand is not asked.</summary>
    public Question? Next(Moment moment, IReadOnlyDictionary<string, string?> answers, Facts given)
    {
        var facts = FactsFrom(answers, given);
        return questions.FirstOrDefault(q =>
            q.Moment == moment && !answers.ContainsKey(q.Id) && q.When.Holds(facts) == Truth.Yes && q.Facts.Any(f => given[f] is null)
        );
    }

    /// <summary>The question before this one, as the coordinator sees them; null at the first.</summary>
    public Question? Before(string id, Moment moment, Facts facts) =>
        questions.TakeWhile(q => q.Id != id).LastOrDefault(q => q.Moment == moment && q.When.Holds(facts) == Truth.Yes);

    private static Facts Apply(Question question, string? answer, Facts facts) =>
        answer switch
        {
            null => question.Facts.Where(f => facts[f] is null).Aggregate(facts, (f, name) => f.With(name, null)),
            _ when question.IsDate => facts.With(question.Facts[0], answer),
            _ => question.Choice(answer) is { } choice ? choice.Sets.Aggregate(facts, (f, set) => f.With(set.Key, set.Value)) : facts,
        };
}
