package change

// tongue has sentences of one language from which pairs of texts are made
// that must not pass as editorial.
type tongue struct {
	plain    []string  // what says nothing harmful
	denial   [2]string // with a denial and without it
	period   string    // a number of days, %s
	modal    [2]string // two strengths of one sentence
	share    string    // a list of recipients, %s
	and      string    // before the last of them
	extra    string    // one more
	harm     string    // what must never come in unseen
	headings [2]string
}

var languages = map[string]tongue{
	"en": {
		[]string{"This policy explains how the service works.", "You can read it at any time on our website.", "The service is built with care by a small team.", "Thank you for reading it to the end."},
		[2]string{"We do not sell your personal data to anyone.", "We do sell your personal data to anyone."},
		"We keep the messages for %s days after you close the account.",
		[2]string{"The company may delete inactive accounts.", "The company will delete inactive accounts."},
		"We share your details with %s.", "and", "advertising networks",
		"We also pass your browsing history to data brokers.", [2]string{"How it works", "Storage"},
	},
	"nb": {
		[]string{"Denne erklæringen forklarer hvordan tjenesten virker.", "Du finner den når som helst på nettstedet vårt.", "Tjenesten er laget med omhu av en liten gruppe.", "Takk for at du leste helt til slutten."},
		[2]string{"Vi selger ikke personopplysningene dine til andre.", "Vi selger personopplysningene dine til andre."},
		"Vi lagrer meldingene i %s dager etter at kontoen er stengt.",
		[2]string{"Selskapet kan slette kontoer som ikke er i bruk.", "Selskapet skal slette kontoer som ikke er i bruk."},
		"Vi deler opplysningene dine med %s.", "og", "annonsenettverk",
		"Vi gir også nettleserhistorikken din til datameglere.", [2]string{"Slik virker det", "Lagring"},
	},
	"nn": {
		[]string{"Denne erklæringa fortel korleis tenesta verkar.", "Du finn ho når som helst på nettstaden vår.", "Tenesta er laga med omhug av ei lita gruppe.", "Takk for at du las heilt til slutten."},
		[2]string{"Vi sel ikkje personopplysningane dine til andre.", "Vi sel personopplysningane dine til andre."},
		"Vi lagrar meldingane i %s dagar etter at kontoen er stengd.",
		[2]string{"Selskapet kan slette kontoar som ikkje er i bruk.", "Selskapet skal slette kontoar som ikkje er i bruk."},
		"Vi deler opplysningane dine med %s.", "og", "annonsenettverk",
		"Vi gir òg nettlesarhistorikken din til datameklarar.", [2]string{"Slik verkar det", "Lagring"},
	},
	"sv": {
		[]string{"Den här policyn förklarar hur tjänsten fungerar.", "Du hittar den när som helst på vår webbplats.", "Tjänsten är byggd med omsorg av en liten grupp.", "Tack för att du läste ända till slutet."},
		[2]string{"Vi säljer inte dina personuppgifter till andra.", "Vi säljer dina personuppgifter till andra."},
		"Vi sparar meddelandena i %s dagar efter att kontot har stängts.",
		[2]string{"Bolaget kan radera konton som inte används.", "Bolaget ska radera konton som inte används."},
		"Vi delar dina uppgifter med %s.", "och", "annonsnätverk",
		"Vi lämnar även din webbhistorik till datamäklare.", [2]string{"Så fungerar det", "Lagring"},
	},
	"da": {
		[]string{"Denne politik forklarer, hvordan tjenesten virker.", "Du finder den til enhver tid på vores websted.", "Tjenesten er lavet med omhu af en lille gruppe.", "Tak, fordi du læste den til ende."},
		[2]string{"Vi sælger ikke dine personoplysninger til andre.", "Vi sælger dine personoplysninger til andre."},
		"Vi gemmer beskederne i %s dage, efter at kontoen er lukket.",
		[2]string{"Selskabet kan slette konti, der ikke bruges.", "Selskabet skal slette konti, der ikke bruges."},
		"Vi deler dine oplysninger med %s.", "og", "annoncenetværk",
		"Vi giver også din browserhistorik til datamæglere.", [2]string{"Sådan virker det", "Opbevaring"},
	},
	"de": {
		[]string{"Diese Erklärung beschreibt, wie der Dienst funktioniert.", "Sie finden sie jederzeit auf unserer Website.", "Der Dienst wird mit Sorgfalt von einem kleinen Team gebaut.", "Danke, dass Sie sie bis zum Ende gelesen haben."},
		[2]string{"Wir verkaufen Ihre personenbezogenen Daten nicht an andere.", "Wir verkaufen Ihre personenbezogenen Daten an andere."},
		"Wir speichern die Nachrichten %s Tage nach Schließung des Kontos.",
		[2]string{"Das Unternehmen kann ungenutzte Konten löschen.", "Das Unternehmen wird ungenutzte Konten löschen."},
		"Wir geben Ihre Angaben weiter an %s.", "und", "Werbenetzwerke",
		"Wir geben außerdem Ihren Browserverlauf an Datenhändler weiter.", [2]string{"So funktioniert es", "Speicherung"},
	},
	"fr": {
		[]string{"Cette politique explique comment le service fonctionne.", "Vous la trouverez à tout moment sur notre site web.", "Le service est construit avec soin par une petite équipe.", "Merci de l’avoir lue jusqu’au bout."},
		[2]string{"Nous ne vendons pas vos données personnelles à autrui.", "Nous vendons vos données personnelles à autrui."},
		"Nous gardons les messages pendant %s jours après la fermeture du compte.",
		[2]string{"La société peut effacer les comptes inactifs.", "La société doit effacer les comptes inactifs."},
		"Nous partageons vos informations avec %s.", "et", "des réseaux publicitaires",
		"Nous remettons aussi votre historique de navigation à des courtiers.", [2]string{"Fonctionnement", "Durée"},
	},
	"es": {
		[]string{"Esta política explica cómo funciona el servicio.", "Puede leerla en cualquier momento en nuestro sitio web.", "El servicio lo construye con esmero un equipo pequeño.", "Gracias por haberla leído hasta el final."},
		[2]string{"No vendemos sus datos personales a nadie.", "Vendemos sus datos personales a nadie."},
		"Guardamos los mensajes durante %s días después de cerrar la cuenta.",
		[2]string{"La empresa puede borrar las cuentas inactivas.", "La empresa debe borrar las cuentas inactivas."},
		"Compartimos sus datos con %s.", "y", "redes publicitarias",
		"También entregamos su historial de navegación a intermediarios.", [2]string{"Funcionamiento", "Plazos"},
	},
	"pt": {
		[]string{"Esta política explica como funciona o serviço.", "Pode lê-la a qualquer momento no nosso site.", "O serviço é construído com cuidado por uma equipa pequena.", "Obrigado por a ter lido até ao fim."},
		[2]string{"Não vendemos os seus dados pessoais a outros.", "Vendemos os seus dados pessoais a outros."},
		"Guardamos as mensagens durante %s dias depois de fechar a conta.",
		[2]string{"A empresa pode apagar as contas inativas.", "A empresa deve apagar as contas inativas."},
		"Partilhamos os seus dados com %s.", "e", "redes de publicidade",
		"Também entregamos o seu histórico de navegação a corretores.", [2]string{"Funcionamento", "Prazos"},
	},
	"it": {
		[]string{"Questa informativa spiega come funziona il servizio.", "La trova in ogni momento sul nostro sito web.", "Il servizio è costruito con cura da un piccolo gruppo.", "Grazie per averla letta fino in fondo."},
		[2]string{"Non vendiamo i suoi dati personali ad altri.", "Vendiamo i suoi dati personali ad altri."},
		"Teniamo i messaggi per %s giorni dopo la chiusura del conto.",
		[2]string{"La società può cancellare gli account inattivi.", "La società deve cancellare gli account inattivi."},
		"Condividiamo i suoi dati con %s.", "e", "reti pubblicitarie",
		"Cediamo anche la sua cronologia di navigazione a intermediari.", [2]string{"Funzionamento", "Tempi"},
	},
	"nl": {
		[]string{"Deze verklaring legt uit hoe de dienst werkt.", "U vindt haar op elk moment op onze website.", "De dienst wordt met zorg gebouwd door een kleine ploeg.", "Dank dat u haar tot het einde hebt gelezen."},
		[2]string{"Wij verkopen uw persoonsgegevens niet aan anderen.", "Wij verkopen uw persoonsgegevens aan anderen."},
		"Wij bewaren de berichten %s dagen nadat het account is gesloten.",
		[2]string{"Het bedrijf kan ongebruikte accounts wissen.", "Het bedrijf moet ongebruikte accounts wissen."},
		"Wij delen uw gegevens met %s.", "en", "advertentienetwerken",
		"Wij geven ook uw surfgeschiedenis aan datahandelaren.", [2]string{"Hoe het werkt", "Termijnen"},
	},
	"pl": {
		[]string{"Ta polityka wyjaśnia, jak działa usługa.", "Można ją przeczytać w każdej chwili w naszym serwisie.", "Usługę starannie tworzy mały zespół.", "Dziękujemy za przeczytanie jej do końca."},
		[2]string{"Nie sprzedajemy danych osobowych innym.", "Sprzedajemy dane osobowe innym."},
		"Trzymamy wiadomości przez %s dni po zamknięciu konta.",
		[2]string{"Firma może usuwać nieużywane konta.", "Firma musi usuwać nieużywane konta."},
		"Udostępniamy dane następującym odbiorcom: %s.", "i", "sieciom reklamowym",
		"Oddajemy też historię przeglądania pośrednikom.", [2]string{"Jak to działa", "Terminy"},
	},
	"fi": {
		[]string{"Tämä seloste kertoo, miten palvelu toimii.", "Löydät sen milloin vain sivustoltamme.", "Palvelun rakentaa huolella pieni ryhmä.", "Kiitos, että luit sen loppuun."},
		[2]string{"Emme myy henkilötietojasi muille.", "Myymme henkilötietojasi muille."},
		"Pidämme viestit %s päivää tilin sulkemisen jälkeen.",
		[2]string{"Yhtiö voi poistaa käyttämättömät tilit.", "Yhtiön täytyy poistaa käyttämättömät tilit."},
		"Jaamme tietosi seuraavien kanssa: %s.", "ja", "mainosverkostot",
		"Annamme myös selaushistoriasi tietojen välittäjille.", [2]string{"Näin se toimii", "Ajat"},
	},
}
