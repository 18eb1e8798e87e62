using Nazorg.Knowledge.Asking;
using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>What the shipped entries must have to be looked up in; a municipality's own need not.</summary>
public sealed class SlotsOfContentTests
{
    private const int LongestLead = 25;

    [Fact]
    public void A_lead_says_in_few_words_what_it_is_or_what_one_does() =>
        Assert.Empty(
            Shipped
                .Items.Select(i => (i.Id, i.Text))
                .Concat(Shipped.Topics.Select(t => (t.Id, t.Text)))
                .Where(e => Prose.First(e.Text.Nl).Split(' ').Length > LongestLead)
                .Select(e => e.Id)
        );

    [Fact]
    public void An_item_says_who_and_when() =>
        Assert.Empty(
            Shipped
                .Items.Select(Entry.Of)
                .Where(e => Slots.Of(e, Aspect.Who) is SlotText.Lead || Slots.Of(e, Aspect.When) is SlotText.Empty)
                .Select(e => e.Id)
        );

    [Fact]
    public void An_organisation_says_where_or_how_to_reach_it() =>
        Assert.Empty(
            Shipped
                .Topics.Where(t => t.Kind == TopicKind.Organisation)
                .Select(Entry.Of)
                .Where(e => Slots.Of(e, Aspect.Where) is SlotText.Lead && Slots.Of(e, Aspect.Phone) is SlotText.Empty)
                .Select(e => e.Id)
        );

    [Fact]
    public void A_slot_stands_once() =>
        Assert.Empty(
            Shipped
                .Items.Select(Entry.Of)
                .Concat(Shipped.Topics.Select(Entry.Of))
                .SelectMany(e => e.Answers.CountBy(a => a.Ask).Where(c => c.Value > 1).Select(c => $"{e.Id} {c.Key}"))
        );
}
