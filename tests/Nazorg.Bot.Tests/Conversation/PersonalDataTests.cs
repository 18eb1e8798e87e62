using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Tests.Conversation;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("bsn 111222333", PersonalDataKind.CitizenNumber)]
    [InlineData("nummer 1112.22.333 staat erop", PersonalDataKind.CitizenNumber)]
    [InlineData("rekening NL91 ABNA 0417 1643 00", PersonalDataKind.Iban)]
    [InlineData("nl91abna0417164300", PersonalDataKind.Iban)]
    [InlineData("mail jan.jansen@voorbeeld.nl", PersonalDataKind.Email)]
    [InlineData("bel 06-12345678", PersonalDataKind.Phone)]
    [InlineData("bel 0612345678 na vijven", PersonalDataKind.Phone)]
    [InlineData("+31 6 12 34 56 78", PersonalDataKind.Phone)]
    [InlineData("(020) 123 45 67", PersonalDataKind.Phone)]
    [InlineData("0031 20 1234567", PersonalDataKind.Phone)]
    [InlineData("woont op 1234 AB 12", PersonalDataKind.Address)]
    [InlineData("1234AB, nr. 7", PersonalDataKind.Address)]
    [InlineData("Kerkstraat 12", PersonalDataKind.Address)]
    [InlineData("dorpsplein 3 boven", PersonalDataKind.Address)]
    [InlineData("mevrouw Jansen wil geen bezoek", PersonalDataKind.Name)]
    [InlineData("dhr. van der Berg belt terug", PersonalDataKind.Name)]
    [InlineData("de heer De Vries", PersonalDataKind.Name)]
    [InlineData("J. de Boer", PersonalDataKind.Name)]
    [InlineData("afspraak met Fatima el Amrani", PersonalDataKind.Name)]
    [InlineData("het slachtoffer heet Yusuf", PersonalDataKind.Name)]
    internal void Finds(string text, PersonalDataKind kind) => Assert.Equal(kind, PersonalData.Find(text));

    [Theory]
    [InlineData("burgemeester belt zelf")]
    [InlineData("zaak 2026-3 samen bespreken")]
    [InlineData("op 11-03-2026 om 14.30 uur")]
    [InlineData("Bel Slachtofferhulp Nederland, 0900-0101")]
    [InlineData("afgestemd met het Openbaar Ministerie")]
    [InlineData("nummer 111222334 van de melding")]
    [InlineData("NL00 ABNA, kenmerk X")]
    [InlineData("postcodegebied 1234 AB")]
    [InlineData("12 ondernemers en 30 bewoners")]
    [InlineData("Centrum, Noord en Oud West")]
    [InlineData("")]
    public void Leaves_alone(string text) => Assert.Null(PersonalData.Find(text));
}
